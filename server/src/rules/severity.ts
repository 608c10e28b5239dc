/** `error`: the data says it will be denied. `warning`: likely. `information`: it depends on the payer. `hint`: style. */
export const severities = ['error', 'warning', 'information', 'hint'] as const;
export type Severity = (typeof severities)[number];

/** How loud a rule can be set. */
export const levels = [...severities, 'off'] as const;
export type Level = (typeof levels)[number];
