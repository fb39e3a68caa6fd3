import './file-field.css';
import { useTranslation } from 'react-i18next';
import { Icon } from './icon';

interface Props {
  label: string;
  file: File | undefined;
  onFile: (file: File | undefined) => void;
}

/** Chooses one file. The browser's own field speaks the browser's language and cannot be told another. */
export function FileField({ label, file, onFile }: Props) {
  const { t } = useTranslation();
  return (
    <label className="setting">
      <span>{label}</span>
      <span className="field file-field">
        <Icon name="paperclip" size={14} />
        <span className={file ? 'file-name' : 'file-name quiet'} title={file?.name}>
          {file?.name ?? t('desk:chooseFile')}
        </span>
        <input type="file" onChange={(event) => onFile(event.currentTarget.files?.[0])} />
      </span>
    </label>
  );
}
