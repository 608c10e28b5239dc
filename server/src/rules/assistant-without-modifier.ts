import { assistantOfTaxonomy } from '../claim/discipline.js';
import { defineRule } from './rule.js';
import { exampleClaim } from './support/example-file.js';
import { isAssistant, plansOn } from './support/modifiers.js';

const assistant = ['NM1*82*1*EXAMPLE*ASSISTANT****XX*1245319599~', 'PRV*PE*PXC*225200000X~'];

export const assistantWithoutModifier = defineRule<{ readonly modifier: string; readonly code: string }>({
  id: 'assistant-without-modifier',
  category: 'modifier',
  severity: 'warning',
  binds: 'medicare',
  since: '0.1.0',
  summary: "The provider's taxonomy is an assistant's, but the line has no CQ or CO.",
  why:
    "Services that a PTA or OTA furnishes are billed under the supervising therapist's NPI, with CQ or CO for " +
    "dates of service from 2020-01-01. With an assistant's taxonomy and no CQ or CO, either the provider or the " +
    'modifiers are wrong. Correct the provider, or add the modifier if the assistant furnished more than 10% of ' +
    'the service.',
  sources: ['cpm-5-20.1-assistants', 'nucc-taxonomy'],
  examples: {
    as: 'example.837',
    bad: exampleClaim('HC:97110:GP', ...assistant),
    good: exampleClaim('HC:97110:GP:CQ', ...assistant),
  },
  message: ({ modifier, code }) => `The provider's taxonomy is an assistant's, but ${code} has no ${modifier}.`,
  check: {
    concerns: ({ taxonomy }) => taxonomy !== undefined && assistantOfTaxonomy(taxonomy) !== undefined,
    claim(claim, { knowledge, report }) {
      let told: number | undefined;
      for (const line of claim.lines) {
        const { taxonomy, code } = line;
        if (taxonomy === undefined || code === undefined || taxonomy.span.start === told) continue;
        const discipline = assistantOfTaxonomy(taxonomy.value);
        if (discipline === undefined) continue;
        const date = line.serviceDate?.value;
        if (knowledge.requirement('assistant-modifier', date) === undefined) continue;
        const modifier = discipline === 'PT' ? 'CQ' : 'CO';
        if (line.modifiers.some((it) => isAssistant(it.value.toUpperCase())) || line.modifiersOpen !== undefined)
          continue;
        // Assistants do not evaluate: no modifier would mend that.
        const therapy = knowledge.code(code.value)?.therapy;
        if (therapy === undefined || knowledge.isIn('evaluation', code.value)) continue;
        if (therapy.status === 'sometimes' && plansOn(line).length === 0) continue;
        told = taxonomy.span.start;
        report(
          { span: taxonomy.span, place: { field: 'taxonomy', line }, code: code.value },
          { modifier, code: code.value },
          {
            fixes: [
              {
                title: `Add ${modifier} to ${code.value} (if an assistant furnished more than 10% of it)`,
                change: { kind: 'add-modifier', line, modifier },
                preferred: false,
                changesBilling: true,
              },
            ],
          },
        );
      }
    },
  },
});
