/** A claim's form as HTML: boxes with their numbers, the lines as a table, each finding in words where it belongs. No script, no style. */
import { severities } from '../../rules/severity.js';
import { counted } from '../../text/counted.js';
import { escaped } from '../page/html.js';
import { mark, tally } from './mark.js';
import type { Cell, ClaimForm, Column, FormBox, FormLine, Told } from './shape.js';

/**
 * What leads to the text is a button with `data-span="12-17"`, offsets in the document, and an `id` that stays while the
 * claim is the same, so that whoever draws it anew can give the focus back.
 */
export function formAsHtml(form: ClaimForm): string {
  return [
    '<header>',
    `<h1>Claim ${form.number} of ${form.of} <span class="kind">${escaped(form.kind)}</span></h1>`,
    ...remarks(form).map((it) => `<p class="remark">${escaped(it)}</p>`),
    summary(form),
    '</header>',
    '<main class="form">',
    section('person', 'Payer, patient and insured', boxes('person', form.person)),
    section('condition', 'Condition and diagnoses', boxes('condition', form.condition)),
    section('lines', '24 · Service lines', lines(form.lines)),
    section('provider', 'Charges and provider', boxes('provider', form.provider)),
    '</main>',
  ].join('\n');
}

/** The paper form has six lines. */
const linesOnPaper = 6;

function remarks({ kind, setting, isPartial, isTemplate, lines: { length }, elsewhere }: ClaimForm): string[] {
  return [
    ...(isTemplate ? ['A template: what is still to be filled in is left open.'] : []),
    ...(setting === 'institutional' ? ['An institutional claim: on paper it is a UB-04, of which this shows what the two forms share.'] : []), // prettier-ignore
    ...(isPartial
      ? [`Of a ${kind}, boxes of persons and accounts are not read: empty here does not mean missing.`]
      : []),
    ...(length > linesOnPaper ? [`${length} service lines: on paper ${Math.ceil(length / linesOnPaper)} forms.`] : []),
    ...(elsewhere > 0 ? [`${counted(elsewhere, 'finding')} in the rest of the document.`] : []),
  ];
}

function summary({ all, findings }: ClaimForm): string {
  if (all.length === 0) return '<p class="clean">No findings in this claim.</p>';
  const items = all.map((it) => {
    const where = it.box === '' ? '' : `<span class="where">${escaped(it.box)}</span> `;
    const isHere = findings.includes(it);
    const words = `${mark(it)} ${where}${escaped(it.message)}`;
    // What the form has no box for is told here alone.
    return `<li>${isHere ? toText(it.id, it.span, words, 'finding') : `<a href="#${it.id}">${words}</a>`}</li>`;
  });
  return `<section class="summary" aria-labelledby="summary"><h2 id="summary">${tally(all)}</h2><ul>${items.join('')}</ul></section>`;
}

function section(id: string, title: string, body: string): string {
  return `<section aria-labelledby="${id}"><h2 id="${id}">${title}</h2>\n${body}\n</section>`;
}

function boxes(group: string, all: readonly FormBox[]): string {
  const drawn = all.map((box) => {
    const { number, title, cells, findings, width, isTall } = box;
    const label = `<dt><b>${number}</b> ${escaped(title)}</dt>`;
    const kinds = [
      `w${width}`,
      ...(isTall === true ? ['tall'] : []),
      ...(cells.length > 1 ? ['many'] : []),
      ...loud(findings),
    ];
    const values = cells.map((it, index) => `<dd>${letter(it)}${value(it, `${group}-${number}-${index}`)}</dd>`);
    return `<div class="box ${kinds.join(' ')}">${label}${values.join('')}${told(findings)}</div>`;
  });
  return `<dl class="boxes">${drawn.join('\n')}</dl>`;
}

/** The frame of a box that something is said of, by what is worst. */
function loud(findings: readonly Told[]): string[] {
  const worst = severities.find((it) => findings.some(({ severity }) => severity === it));
  return worst === undefined ? [] : ['found', worst];
}

function letter({ letter }: FormBox['cells'][number]): string {
  return letter === undefined ? '' : `<span class="letter">${letter}</span> `;
}

/** What is not there is said to those who cannot see that it is empty. */
function value({ state, text, span }: Cell, id: string): string {
  if (state === 'empty') return text === '' ? '<span class="unseen">empty</span>' : `<span class="empty">${escaped(text)}</span>`; // prettier-ignore
  const words = state === 'unread' ? 'not understood' : text;
  return span === undefined ? `<span class="value">${escaped(words)}</span>` : toText(id, span, escaped(words), state);
}

function toText(
  id: string,
  span: { readonly start: number; readonly end: number },
  words: string,
  kind: string,
): string {
  return `<button type="button" id="${id}" class="${kind}" data-span="${span.start}-${span.end}">${words}</button>`;
}

function told(findings: readonly Told[]): string {
  if (findings.length === 0) return '';
  const items = findings.map(
    (it) => `<li>${toText(it.id, it.span, `${mark(it)} ${escaped(it.message)}`, 'finding')}</li>`,
  );
  return `<dd><ul class="told">${items.join('')}</ul></dd>`;
}

const heads = [
  ['', 'Line'],
  ['A', 'From'],
  ['A', 'To'],
  ['B', 'Place'],
  ['D', 'Code'],
  ['D', 'Modifiers'],
  ['E', 'Pointer'],
  ['F', 'Charge'],
  ['G', 'Units'],
  ['J', 'NPI'],
] as const;

function lines(all: readonly FormLine[]): string {
  if (all.length === 0) return '<p class="empty">No service line.</p>';
  const head = heads.map(
    ([column, title]) => `<th scope="col">${column === '' ? '' : `<b>${column}</b> `}${title}</th>`,
  );
  return [
    '<div class="scroll" role="group" aria-labelledby="lines" tabindex="0">',
    `<table><thead><tr>${head.join('')}</tr></thead>`,
    ...all.map(line),
    '</table></div>',
  ].join('\n');
}

function line(it: FormLine): string {
  const at = (name: string, cell: Cell) => value(cell, `l${it.number}-${name}`);
  const cell = (column: Column, words: string, kind = '') => {
    const classes = [...(kind === '' ? [] : [kind]), ...loud(it.findings.filter((found) => found.column === column))];
    return `<td${classes.length === 0 ? '' : ` class="${classes.join(' ')}"`}>${words}</td>`;
  };
  // An empty place for a modifier is drawn and not told: most lines have one modifier or two.
  const modifiers = it.modifiers.map(
    (slot, index) => `<span class="slot">${slot.state === 'empty' ? '' : at(`m${index}`, slot)}</span>`,
  );
  const above = [
    ...(it.title === '' ? [] : [`<span class="title">${escaped(it.title)}</span>`]),
    ...(it.minutes.state === 'empty' ? [] : [at('minutes', it.minutes)]),
    ...(it.note.state === 'empty' ? [] : [at('note', it.note)]),
  ];
  const cells = [
    cell('A', at('from', it.from)),
    cell('A', at('to', it.to)),
    cell('B', at('place', it.place)),
    cell('D', at('code', it.code)),
    cell('D', `<span class="slots">${modifiers.join('')}</span>`),
    cell('E', it.pointers.map((pointer, index) => at(`e${index}`, pointer)).join(' ')),
    cell('F', at('charge', it.charge), 'money'),
    cell('G', at('units', it.units), 'money'),
    cell('J', at('rendering', it.rendering)),
  ];
  const findings = it.findings.map(
    (found) =>
      `<li>${toText(found.id, found.span, `${mark(found)} <span class="where">24${found.column}</span> ${escaped(found.message)}`, 'finding')}</li>`,
  );
  return [
    '<tbody>',
    `<tr class="above"><th scope="row" rowspan="${findings.length === 0 ? 2 : 3}">${it.number}</th><td colspan="9">${above.join(' · ')}</td></tr>`,
    `<tr>${cells.join('')}</tr>`,
    ...(findings.length === 0 ? [] : [`<tr><td colspan="9"><ul class="told">${findings.join('')}</ul></td></tr>`]),
    '</tbody>',
  ].join('');
}
