/** `error`: the data says it will be denied. `warning`: likely. `information`: it depends on the payer. `hint`: style. */
export type Severity = 'error' | 'warning' | 'information' | 'hint';
