/** What a person is told, and the code it came with; empty when nobody gave one. */
export type Problem = { code: string; message: string }
