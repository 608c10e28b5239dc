/** How a findings report looks: its own colours in a browser, light or dark as the system is, and the theme's in the editor; on paper too. */
export const reportStyle = `
:root { color-scheme: light dark; --text: var(--vscode-foreground, #1f2328); --quiet: var(--vscode-descriptionForeground, #57606a);
  --ground: var(--vscode-editor-background, #ffffff); --raised: var(--vscode-editorWidget-background, #f6f8fa);
  --line: var(--vscode-contrastBorder, var(--vscode-editorWidget-border, #d0d7de)); --link: var(--vscode-textLink-foreground, #0757ba);
  --error: var(--vscode-editorError-foreground, #c4161c); --warning: var(--vscode-editorWarning-foreground, #9a6700);
  --information: var(--vscode-editorInfo-foreground, #0969da); --focus: var(--vscode-focusBorder, #0969da); }
@media (prefers-color-scheme: dark) { :root { --text: var(--vscode-foreground, #d7dce2); --quiet: var(--vscode-descriptionForeground, #9aa4af);
  --ground: var(--vscode-editor-background, #15191e); --raised: var(--vscode-editorWidget-background, #1d232a);
  --line: var(--vscode-contrastBorder, var(--vscode-editorWidget-border, #3a434d)); --link: var(--vscode-textLink-foreground, #6cb0ff);
  --error: var(--vscode-editorError-foreground, #ff7b72); --warning: var(--vscode-editorWarning-foreground, #e3b341);
  --information: var(--vscode-editorInfo-foreground, #6cb0ff); --focus: var(--vscode-focusBorder, #6cb0ff); } }
body { margin: 0 auto; padding: 2rem 2rem 4rem; max-width: 72rem; line-height: 1.5; background: var(--ground); color: var(--text);
  font-family: var(--vscode-font-family, system-ui, 'Segoe UI', sans-serif); font-size: var(--vscode-font-size, 15px); }
h1 { font-size: 1.7em; font-weight: 600; margin: 0 0 .2em; }
h2 { font-size: 1.25em; font-weight: 600; margin: 2.2em 0 .5em; }
h3 { font-size: 1em; margin: 0; display: inline; }
p { margin: .4em 0; }
.quiet { color: var(--quiet); }
a { color: var(--link); text-underline-offset: .15em; }
:focus-visible { outline: 2px solid var(--focus); outline-offset: 2px; border-radius: 2px; }
nav ul { display: flex; flex-wrap: wrap; gap: .2em 1.2em; padding: 0; margin: 1em 0 0; list-style: none; }
.tiles { display: grid; grid-template-columns: repeat(auto-fit, minmax(11rem, 1fr)); gap: .8rem; margin: 1.4em 0 0; }
.tiles > div { background: var(--raised); border: 1px solid var(--line); border-radius: 6px; padding: .7em 1em; display: flex; flex-direction: column-reverse; justify-content: flex-end; }
.tiles dt { color: var(--quiet); font-size: .9em; }
.tiles dd { margin: 0; font-size: 1.55em; font-weight: 600; font-variant-numeric: tabular-nums; }
.mark { white-space: nowrap; font-weight: 600; }
.mark svg { width: 1em; height: 1em; vertical-align: -.12em; fill: currentColor; }
.mark .ink { fill: none; stroke: var(--ground); stroke-width: 2; }
.mark.error svg { color: var(--error); } .mark.warning svg { color: var(--warning); }
.mark.information svg { color: var(--information); } .mark.hint svg { color: var(--quiet); }
table { border-collapse: collapse; width: 100%; margin: .4em 0 .8em; font-size: inherit; }
caption { text-align: left; color: var(--quiet); padding-bottom: .4em; }
th, td { text-align: left; vertical-align: top; padding: .4em .9em .4em 0; border-bottom: 1px solid var(--line); font-weight: 400; }
thead th { color: var(--quiet); font-size: .9em; }
.number { text-align: right; font-variant-numeric: tabular-nums; white-space: nowrap; }
.place { overflow-wrap: anywhere; min-width: 9rem; }
.at { white-space: nowrap; }
details table { table-layout: fixed; }
details thead :nth-child(1) { width: 26%; } details thead :nth-child(2) { width: 7.5em; } details thead :nth-child(4) { width: 20%; } details thead :nth-child(5) { width: 6em; }
/* The editor gives code a ground of its own, on which links are hard to read. */
main code { font-family: var(--vscode-editor-font-family, ui-monospace, monospace); font-size: .95em; color: inherit; background: none; padding: 0; }
details { border: 1px solid var(--line); border-radius: 6px; margin: .6em 0; padding: 0 1em; background: var(--raised); }
summary { cursor: pointer; padding: .6em 0; }
.bar { display: block; width: 100%; height: .3em; margin-top: .25em; }
.bar rect { fill: var(--link); }
@media print { body { max-width: none; padding: 0; color: #000; background: #fff; font-size: 9pt; } nav { display: none; }
  details, .tiles > div { background: none; } tr, .tiles > div { break-inside: avoid; } }
`;
