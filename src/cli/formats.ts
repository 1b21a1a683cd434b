/** How each command that is loaded when it is run can print: what the command line must know before that. */
export const READ_FORMATS = ['text', 'json', 'jsonl', 'csv'] as const
export const PARSE_FORMATS = ['conllu', 'json'] as const
export const WIRE_FORMATS = ['text', 'jsonl'] as const
export const COPIES_FORMATS = ['text', 'jsonl'] as const
export const WHY_FORMATS = ['text', 'json'] as const
