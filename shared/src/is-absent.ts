/** Whether a file could not be read because there is none: anything else tells nothing of what it holds. */
export const isAbsent = (error: unknown): boolean =>
  error instanceof Error && 'code' in error && error.code === 'ENOENT'
