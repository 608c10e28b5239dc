/** What all our pages share: the editor's own colours and fonts, in every theme, and where the keyboard is. */
export const baseStyle = `
html { background: var(--vscode-editor-background); }
body { margin: 0 auto; line-height: 1.55;
  font-family: var(--vscode-font-family); font-size: var(--vscode-font-size); color: var(--vscode-foreground); }
a { color: var(--vscode-textLink-foreground); }
a:hover { color: var(--vscode-textLink-activeForeground); text-decoration: underline; }
:focus-visible { outline: 2px solid var(--vscode-focusBorder); outline-offset: 2px; border-radius: 2px; }
`;

/** How a page of words looks: readable at any width, and on paper. */
export const pageStyle = `${baseStyle}
body { padding: 1.5rem 2rem 4rem; max-width: 60rem; }
h1 { font-size: 1.6em; line-height: 1.25; font-weight: 600; margin: 0 0 .4em; }
h1 .code { font-family: var(--vscode-editor-font-family); color: var(--vscode-textLink-foreground); margin-right: .4em; }
h2 { font-size: 1.25em; font-weight: 600; margin: 2.2em 0 .6em; padding-bottom: .25em;
  border-bottom: 1px solid var(--vscode-widget-border, var(--vscode-contrastBorder, rgba(128, 128, 128, .4))); }
h3 { font-size: 1em; font-weight: 600; margin: 1.3em 0 .3em; }
p { margin: .5em 0; }
.lead { font-size: 1.1em; }
time { white-space: nowrap; }
.day { color: var(--vscode-descriptionForeground); }
.warning { margin: .8em 0; padding: .7em 1em; border-left: 4px solid var(--vscode-editorWarning-foreground);
  background: var(--vscode-textBlockQuote-background); outline: 1px solid var(--vscode-contrastBorder, transparent); }
nav a { text-decoration: none; }
main a { text-decoration: underline; text-underline-offset: .15em; }
nav ul { display: flex; flex-wrap: wrap; gap: .3em 1.2em; margin: 1em 0 0; padding: 0; list-style: none; }
main ul { margin: .3em 0; padding-left: 1.4em; }
main li { margin: .2em 0; }
dl { margin: 0; }
dl > div { display: grid; grid-template-columns: 9rem 1fr; gap: 0 1rem; padding: .3em 0; }
dt { font-weight: 600; }
dd { margin: 0; }
section[aria-labelledby="questions"] dl > div { display: block; padding: .5em 0; }
table { border-collapse: collapse; width: 100%; margin: .8em 0 1.2em; }
caption { text-align: left; font-weight: 600; padding-bottom: .4em; }
th, td { text-align: left; vertical-align: top; padding: .4em .9em .4em 0; font-weight: normal;
  border-bottom: 1px solid var(--vscode-widget-border, var(--vscode-contrastBorder, rgba(128, 128, 128, .25))); }
thead th { color: var(--vscode-descriptionForeground); font-size: .92em; }
tbody th { width: 32%; }
.figures { width: auto; min-width: 50%; }
.figures tbody th { width: auto; }
.figures td, .figures thead th:not(:first-child) { text-align: right; font-variant-numeric: tabular-nums; padding-left: 1.2em; }
@media (max-width: 36rem) { body { padding: 1rem; } dl > div { grid-template-columns: 1fr; } }
@media print { body { max-width: none; color: #000; } nav { display: none; } section { break-inside: avoid-page; } }
`;
