/** How the form of a claim looks: boxes as on paper, in the colours of the editor's theme; at any width, and printed. */
import { baseStyle } from './page-style.js';

const line = 'var(--vscode-contrastBorder, var(--vscode-editorWidget-border, rgba(128, 128, 128, .55)))';
const quiet = 'var(--vscode-descriptionForeground)';

export const previewStyle = `${baseStyle}
body { padding: 1rem 1.2rem 3rem; max-width: 68rem; line-height: 1.4; }
.unseen { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); white-space: nowrap; }
h1 { font-size: 1.35em; font-weight: 600; margin: 0 0 .3em; }
h1 .kind { font-weight: 400; color: ${quiet}; margin-left: .4em; }
h2 { font-size: .85em; font-weight: 600; letter-spacing: .04em; text-transform: uppercase; color: ${quiet}; margin: 1.4em 0 .35em; }
p { margin: .3em 0; }
ul { margin: 0; padding: 0; list-style: none; }
.remark, .empty { color: ${quiet}; }
.summary h2 { text-transform: none; letter-spacing: 0; font-size: 1em; color: inherit; margin: .8em 0 .3em; }
.summary li { padding: .12em 0; }
.summary a { color: inherit; text-decoration: none; }
.summary a:hover { text-decoration: underline; }
.where { font-weight: 600; }

.boxes { display: grid; grid-template-columns: repeat(12, minmax(0, 1fr)); margin: 0; border: solid ${line}; border-width: 1px 0 0 1px; }
.box { border: solid ${line}; border-width: 0 1px 1px 0; padding: .25em .5em .35em; min-height: 2.6em; grid-column: span 12; }
.box { background: var(--vscode-editorWidget-background, transparent); }
.w2 { grid-column: span 2; } .w3 { grid-column: span 3; } .w4 { grid-column: span 4; }
.w5 { grid-column: span 5; } .w8 { grid-column: span 8; }
dt { font-size: .82em; color: ${quiet}; margin-bottom: .1em; }
dt b, th b { color: var(--vscode-foreground); }
dd { margin: 0; }
.many { display: grid; grid-template-columns: repeat(4, minmax(0, 1fr)); gap: 0 .6em; align-content: start; }
.many dt, .many dd:has(.told) { grid-column: 1 / -1; }
.letter { color: ${quiet}; display: inline-block; min-width: 1em; }

button, .value { font: inherit; color: inherit; }
button { background: none; border: 0; padding: 0 .15em; margin: 0 -.15em; text-align: left; cursor: pointer; }
button:hover { text-decoration: underline; text-underline-offset: .2em; }
.said, .value { font-family: var(--vscode-editor-font-family); font-size: 1.08em; }
.filled { font-style: italic; color: ${quiet}; }
.unread { font-style: italic; text-decoration: underline wavy; }
.found { box-shadow: inset 0 0 0 2px ${quiet}; }
.found.error { box-shadow: inset 0 0 0 2px var(--vscode-editorError-foreground); }
.found.warning { box-shadow: inset 0 0 0 2px var(--vscode-editorWarning-foreground); }
.found.information { box-shadow: inset 0 0 0 2px var(--vscode-editorInfo-foreground); }
.finding { display: block; width: 100%; padding: .12em .15em; }
.mark { white-space: nowrap; font-weight: 600; }
.mark svg { width: 1em; height: 1em; vertical-align: -.12em; fill: currentColor; }
.mark .ink { fill: none; stroke: var(--vscode-editor-background); stroke-width: 2; }
.mark.error svg { color: var(--vscode-editorError-foreground); }
.mark.warning svg { color: var(--vscode-editorWarning-foreground); }
.mark.information svg { color: var(--vscode-editorInfo-foreground); }
.mark.hint svg { color: ${quiet}; }
.told { margin-top: .15em; }
td .told { margin: 0; position: sticky; left: .5em; max-width: calc(100vw - 6.5rem); }

.scroll { position: relative; overflow-x: auto; }
.tall { grid-row: span 2; }
table { border-collapse: collapse; width: 100%; min-width: 34rem; font-size: inherit; background: var(--vscode-editorWidget-background, transparent); }
th, td { border: 1px solid ${line}; padding: .25em .5em; text-align: left; vertical-align: top; font-weight: 400; }
thead th { font-size: .82em; color: ${quiet}; white-space: nowrap; }
tbody th { font-weight: 600; text-align: center; }
tbody { border-top: 2px solid ${line}; }
td { white-space: nowrap; }
td[colspan] { white-space: normal; }
.above td { color: ${quiet}; border-bottom-style: dotted; font-size: .92em; }
.money { text-align: right; font-variant-numeric: tabular-nums; }
.slots { display: grid; grid-template-columns: repeat(4, 2.4em); }
.slot { border-left: 1px dotted ${line}; padding-left: .35em; min-height: 1.4em; }
.slot:first-child { border-left: 0; padding-left: 0; }

@media (max-width: 52rem) { body { padding: .8rem .8rem 2rem; } th, td { padding: .25em .35em; } .slots { grid-template-columns: repeat(4, 1.85em); } .slot { padding-left: .2em; } }
@media (max-width: 32rem) {
  .boxes { grid-template-columns: repeat(6, minmax(0, 1fr)); }
  .w2, .w3, .w4, .w5 { grid-column: span 3; } .w8 { grid-column: span 6; }
  .many { grid-template-columns: repeat(2, minmax(0, 1fr)); }
}
@media print {
  body { max-width: none; padding: 0; color: #000; font-size: 9pt; }
  h2, dt, thead th, .kind, .remark, .empty, .filled, .letter, .above td { color: #333; }
  .box, table { background: none; }
  .boxes, .box, th, td, .slot { border-color: #666; }
  .mark svg { color: #000; } .mark .ink { stroke: #fff; }
  .found, .found.error, .found.warning, .found.information { box-shadow: inset 0 0 0 2px #000; }
  .scroll { overflow: visible; }
  tbody, .box { break-inside: avoid; }
}
`;
