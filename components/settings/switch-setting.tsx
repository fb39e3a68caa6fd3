interface Props {
  label: string;
  on: boolean;
  onChange: (on: boolean) => void;
}

/** Something that is on or off. */
export function SwitchSetting({ label, on, onChange }: Props) {
  return (
    <label className="setting setting-switch">
      <input type="checkbox" checked={on} onChange={(event) => onChange(event.currentTarget.checked)} />
      <span>{label}</span>
    </label>
  );
}
