/** Everything drawn while the seller teaches; the page's own style cannot reach it. */
export const LOOK = `
:host { all: initial; }
.layer { position: fixed; inset: 0; z-index: 2147483646; cursor: crosshair; }
.frame { position: fixed; z-index: 2147483646; box-sizing: border-box; border: 2px solid #2f50c8; border-radius: 4px;
  background: rgb(47 80 200 / 12%); pointer-events: none; }
.bar { position: fixed; inset: auto 16px 16px auto; z-index: 2147483647; display: grid; gap: 8px; width: min(420px, calc(100vw - 32px));
  box-sizing: border-box; padding: 12px 14px; border: 1px solid #c9c6be; border-radius: 10px; background: #fff; color: #1d1f23;
  font: 13px/1.45 system-ui, sans-serif; box-shadow: 0 8px 28px rgb(0 0 0 / 22%); }
.ask { font-size: 14px; }
.line { overflow: hidden; color: #4c5058; text-overflow: ellipsis; white-space: nowrap; }
.actions { display: flex; flex-wrap: wrap; gap: 6px; }
button { min-height: 30px; padding: 3px 11px; border: 1px solid #c9c6be; border-radius: 6px; background: #fff; color: #1d1f23;
  font: 500 13px system-ui, sans-serif; cursor: pointer; }
button.main { border-color: transparent; background: #2f50c8; color: #fff; }
button:focus-visible { outline: 2px solid #2f50c8; outline-offset: 2px; }
`;
