/** The findings of many files as one HTML file: no script, nothing from outside, read by anybody with a browser. */
import { payerKinds } from '../../claim/claim.js';
import type { PayerKind } from '../../claim/claim.js';
import type { Knowledge } from '../../knowledge/knowledge.js';
import type { AnyRule } from '../../rules/rule.js';
import { severities } from '../../rules/severity.js';
import { counted, grouped } from '../../text/counted.js';
import { escaped } from '../page/html.js';
import { payerNames } from '../payer-names.js';
import { mark, tally } from '../preview/mark.js';
import type { CountedFile } from './gather.js';
import { counts, stakeOf } from './stake.js';
import type { CountedFinding, Stake } from './stake.js';
import { reportStyle } from './style.js';
import { bar, money, number, row, table, td, th } from './table.js';

export interface ReportTerms {
  readonly rules: readonly AnyRule[];
  readonly knowledge: Pick<Knowledge, 'asOf'>;
  /** The day it was judged on. */
  readonly on: string;
  /** Where a place leads; without it, or where it gives nothing, a place is words. */
  readonly hrefOf?: ((path: string, line: number, column: number) => string | undefined) | undefined;
}

/** A finding and the file it is in. */
interface Found extends CountedFinding {
  readonly path: string;
}

export function reportAsHtml(files: readonly CountedFile[], terms: ReportTerms): string {
  const all = files.flatMap(({ path, findings }) => findings.map((it): Found => ({ ...it, path })));
  const link = linker(terms);
  const sections = [
    section('rules', 'By rule', byRule(all, terms)),
    section('payers', 'By payer', byPayer(files, all)),
    section('files', 'By file', byFile(files)),
    section('money', 'The most money at stake', byMoney(all, link)),
    section('findings', 'All findings', everyFinding(all, terms, link)),
    section('not-checked', 'What was not checked', notChecked(files)),
    section('data', 'What it stands on', standsOn(terms)),
  ];
  const known = sections.filter((it) => it.body !== '');
  return [
    '<!DOCTYPE html>',
    '<html lang="en">',
    '<head>',
    '<meta charset="utf-8">',
    `<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">`,
    '<meta name="viewport" content="width=device-width, initial-scale=1">',
    '<title>Claimlint findings report</title>',
    `<style>${reportStyle}</style>`,
    '</head>',
    '<body>',
    '<header>',
    '<h1>Findings report</h1>',
    `<p class="quiet">${escaped(readIn(files))} Judged on ${escaped(terms.on)}, with data as of ${terms.knowledge.asOf}.</p>`,
    tiles(files, all),
    `<nav aria-label="On this page"><ul>${known.map((it) => `<li><a href="#${it.id}">${it.title}</a></li>`).join('')}</ul></nav>`,
    '</header>',
    '<main>',
    ...known.map(
      (it) => `<section aria-labelledby="${it.id}">\n<h2 id="${it.id}">${it.title}</h2>\n${it.body}\n</section>`,
    ),
    '</main>',
    '</body>',
    '</html>',
    '',
  ].join('\n');
}

interface Section {
  readonly id: string;
  readonly title: string;
  readonly body: string;
}

function section(id: string, title: string, body: string): Section {
  return { id, title, body };
}

function readIn(files: readonly CountedFile[]): string {
  const claims = sum(files, claimsOf);
  const suppressed = sum(files, (it) => it.suppressed);
  const quiet = suppressed === 0 ? '' : ` ${counted(suppressed, 'finding')} suppressed.`;
  return `${counted(claims, 'claim')}, ${counted(
    sum(files, (it) => it.lines),
    'service line',
  )} in ${counted(files.length, 'file')}.${quiet}`;
}

function tiles(files: readonly CountedFile[], all: readonly Found[]): string {
  const stake = stakeOf(all);
  const claims = sum(files, claimsOf);
  const tile = (term: string, value: string) => `<div><dt>${term}</dt><dd>${value}</dd></div>`;
  const rest = stake.withoutCharge === 0 ? '' : `, and ${counted(stake.withoutCharge, 'line')} without a charge`;
  return [
    '<dl class="tiles">',
    tile(all.length === 1 ? 'finding' : `findings: ${tally(all)}`, grouped(all.length)),
    tile(`of ${counted(claims, 'claim')} with an error or a warning`, grouped(stake.claims)),
    tile(`charges at stake on the lines they are about${rest}`, money(stake.atStake)),
    tile('charges of these claims in all', money(stake.held)),
    '</dl>',
  ].join('\n');
}

function byRule(all: readonly Found[], { rules }: ReportTerms): string {
  const groups = [...grouping(all, (it) => it.rule)].map(([rule, found]) => ({ rule, found, stake: stakeOf(found) }));
  groups.sort(
    (a, b) => b.stake.atStake - a.stake.atStake || b.found.length - a.found.length || (a.rule < b.rule ? -1 : 1),
  );
  const most = groups[0]?.stake.atStake ?? 0;
  const rows = groups.map(({ rule, found, stake }) => {
    const summary = rules.find((it) => it.id === rule)?.summary ?? '';
    return row([
      th(`<a href="#rule-${rule}"><code>${rule}</code></a><br><span class="quiet">${escaped(summary)}</span>`),
      td(worst(found)),
      number(grouped(found.length)),
      number(grouped(stake.claims)),
      number(`${staked(stake)}${bar(stake.atStake, most)}`),
    ]);
  });
  return table('Money counts once within a rule; a line that two rules speak of counts in both.', ['Rule', 'Severity', '#Findings', '#Claims', '#At stake'], rows); // prettier-ignore
}

function byPayer(files: readonly CountedFile[], all: readonly Found[]): string {
  const rows = payerKinds.flatMap((payer) => {
    const claims = sum(files, (it) => it.claims[payer] ?? 0);
    if (claims === 0) return [];
    const found = all.filter((it) => it.of?.claim.payer === payer);
    return [row([th(nameOf(payer)), number(grouped(claims)), ...figures(found, stakeOf(found))])];
  });
  const outside = all.filter((it) => it.of === undefined);
  if (outside.length > 0) rows.push(row([th('Outside of claims'), number(''), ...figures(outside, stakeOf(outside))]));
  return table('By the kind of payer that the claim names first.', ['Payer', '#Claims', ...figureHeads], rows);
}

function nameOf(payer: PayerKind): string {
  return payer === 'unknown' ? 'Not said' : payerNames[payer];
}

function byFile(files: readonly CountedFile[]): string {
  const rows = files.map((file) => {
    const stake = stakeOf(file.findings);
    return row([
      th(escaped(file.path), 'place'),
      td(escaped(file.kind ?? 'not read')),
      number(grouped(claimsOf(file))),
      ...figures(file.findings, stake),
    ]);
  });
  return table('Paths as they were given.', ['File', 'Read as', '#Claims', ...figureHeads], rows);
}

const figureHeads = ['#Errors', '#Warnings', '#Others', '#Claims with any', '#At stake'];

function figures(found: readonly CountedFinding[], stake: Stake): string[] {
  const of = (severity: CountedFinding['severity']) => found.filter((it) => it.severity === severity).length;
  return [
    number(grouped(of('error'))),
    number(grouped(of('warning'))),
    number(grouped(found.filter((it) => !counts(it)).length)),
    number(grouped(stake.claims)),
    number(staked(stake)),
  ];
}

/** How many claims are listed by their money. */
const mostClaims = 25;

function byMoney(all: readonly Found[], link: Linker): string {
  const groups = [...grouping(all.filter(counts), (it) => it.of?.claim)].flatMap(([claim, found]) => {
    const first = found[0];
    return claim === undefined || first === undefined
      ? []
      : [{ claim, path: first.path, found, stake: stakeOf(found) }];
  });
  const dear = groups.filter((it) => it.stake.atStake > 0).sort((a, b) => b.stake.atStake - a.stake.atStake);
  const most = dear[0]?.stake.atStake ?? 0;
  const rows = dear
    .slice(0, mostClaims)
    .map(({ claim, path, found, stake }) =>
      row([
        th(link(path, claim.line), 'place'),
        td(nameOf(claim.payer)),
        td(
          [...new Set(found.map((it) => it.rule))]
            .map((it) => `<a href="#rule-${it}"><code>${it}</code></a>`)
            .join('<br>'),
        ),
        number(claim.charge === undefined ? 'not stated' : money(claim.charge)),
        number(`${staked(stake)}${bar(stake.atStake, most)}`),
      ]),
    );
  const left = dear.length - rows.length;
  const more = left > 0 ? ` ${counted(left, 'claim')} with less are not listed here.` : '';
  return table(`Claims by the charges of the lines with an error or a warning.${more}`, ['Claim', 'Payer', 'Rules', '#Claim charge', '#At stake'], rows); // prettier-ignore
}

/** How many places of one rule are listed: a rule that is wrong about a batch would make a report nobody opens. */
const mostPlaces = 500;

function everyFinding(all: readonly Found[], { rules }: ReportTerms, link: Linker): string {
  const groups = [...grouping(all, (it) => it.rule)].sort(([a], [b]) => (a < b ? -1 : 1));
  return groups
    .map(([rule, found]) => {
      const why = rules.find((it) => it.id === rule)?.why;
      const rows = found
        .slice(0, mostPlaces)
        .map((it) =>
          row([
            th(link(it.path, it.line, it.column), 'place'),
            td(mark(it)),
            td(escaped(it.message)),
            td(it.address === undefined ? '' : `<code>${escaped(it.address)}</code>`),
            number(it.of?.charge === undefined ? '' : money(it.of.charge)),
          ]),
        );
      const left = found.length - rows.length;
      return [
        `<details id="rule-${rule}"${found.length <= 20 ? ' open' : ''}>`,
        `<summary><h3><code>${rule}</code></h3> ${counted(found.length, 'finding')}</summary>`,
        ...(why === undefined ? [] : [`<p>${escaped(why)}</p>`]),
        table('', ['Place', 'Severity', 'Finding', 'Where', '#Charge'], rows),
        ...(left > 0
          ? [`<p>${counted(left, 'finding')} more of this rule are not listed; the JSON report has them all.</p>`]
          : []),
        '</details>',
      ].join('\n');
    })
    .join('\n');
}

function notChecked(files: readonly CountedFile[]): string {
  const reasons = new Map<string, Set<string>>();
  const add = (reason: string, path: string) => {
    const paths = reasons.get(reason);
    if (paths === undefined) reasons.set(reason, new Set([path]));
    else paths.add(path);
  };
  for (const file of files) {
    for (const { rule, reason } of file.notChecked) add(rule === '*' ? reason : `${rule}: ${reason}`, file.path);
    for (const message of file.problems) add(`Not read: ${message}`, file.path);
  }
  if (reasons.size === 0) return '<p>Everything that was read was checked.</p>';
  const rows = [...reasons].map(([reason, paths]) => {
    const [first = '', ...rest] = paths;
    const others = rest.length === 0 ? '' : ` and ${counted(rest.length, 'file')} more`;
    return row([th(escaped(reason)), td(`${escaped(first)}${others}`, 'place')]);
  });
  return table('Silence about these is no sign that all is well.', ['What, and why', 'In'], rows);
}

function standsOn({ knowledge }: ReportTerms): string {
  return [
    `<p>Built-in data as of ${knowledge.asOf}, and what was imported. What changed later is not known.</p>`,
    '<p>At stake are charges as the claims state them, not payments: a line with an error or a warning counts with its charge, once, ' +
      'and a claim that is wrong as a whole with all of its charge. Information and hints put no money at stake.</p>',
    '<p>The report holds codes, modifiers, days and amounts, and the paths of the files as they were given; no name and no words of ' +
      'a document. Payers differ: contract and day of service decide.</p>',
  ].join('\n');
}

type Linker = (path: string, line: number, column?: number) => string;

function linker({ hrefOf }: ReportTerms): Linker {
  return (path, line, column) => {
    // A path may break behind its folders, and never within its line and column.
    const file = escaped(path).replace(/[\\/]/g, '$&<wbr>');
    const words = `${file}<span class="at">:${line}${column === undefined ? '' : `:${column}`}</span>`;
    const href = hrefOf?.(path, line, column ?? 1);
    return href === undefined ? words : `<a href="${escaped(href)}">${words}</a>`;
  };
}

function worst(found: readonly CountedFinding[]): string {
  const severity = severities.find((it) => found.some((other) => other.severity === it));
  return severity === undefined ? '' : mark({ severity });
}

function claimsOf({ claims }: CountedFile): number {
  return Object.values(claims).reduce((total, it) => total + it, 0);
}

function sum<T>(items: readonly T[], of: (item: T) => number): number {
  return items.reduce((total, it) => total + of(it), 0);
}

function grouping<T, K>(items: readonly T[], keyOf: (item: T) => K): ReadonlyMap<K, readonly T[]> {
  const groups = new Map<K, T[]>();
  for (const it of items) {
    const key = keyOf(it);
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [it]);
    else group.push(it);
  }
  return groups;
}

/** Nothing at stake and nothing known of it are two things. */
function staked({ atStake, withoutCharge }: Stake): string {
  return atStake === 0 && withoutCharge > 0 ? 'not stated' : money(atStake);
}
