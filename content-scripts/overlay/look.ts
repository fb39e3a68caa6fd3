/** The overlay's own styles. It lies in a closed shadow root: the page's styles stop outside, ours stop inside. */
export const LOOK = `
:host{all:initial;position:fixed!important;inset:0!important;z-index:2147483000!important;pointer-events:none!important;display:block!important}
.mark{position:absolute;left:0;top:0;display:inline-flex;align-items:center;gap:5px;height:20px;padding:0 7px;border-radius:10px;
font:600 12px/20px system-ui,"PingFang SC","Microsoft YaHei","Noto Sans CJK SC",sans-serif;white-space:nowrap;color:#fff;background:var(--ink);
box-shadow:0 0 0 1px #fff,0 1px 3px #0003;pointer-events:auto;cursor:default;will-change:transform}
.mark.preview{background:#fff;color:var(--ink);box-shadow:inset 0 0 0 1.5px var(--ink),0 1px 3px #0003}
.severity{font-weight:800;letter-spacing:.04em}
.I{--ink:#a8071a}.II{--ink:#ad4e00}.III{--ink:#1f5f8b}.none{--ink:#4a5560}
.done{--ink:#2f6b3a}
.late{text-decoration:underline;text-underline-offset:2px}
button.mark{border:0;height:28px;border-radius:14px;padding:0 12px;cursor:pointer;font-size:13px;line-height:28px}
button.mark:hover{filter:brightness(1.12)}
button.mark:focus-visible{outline:3px solid #ffbf47;outline-offset:1px}
.hint{font-weight:500;opacity:.92}
[hidden]{display:none!important}
@media (forced-colors:active){.mark{border:1px solid CanvasText}}
@media print{:host{display:none!important}}
`;
