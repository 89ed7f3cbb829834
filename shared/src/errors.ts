/**
 * The one error family of the project.
 *
 * `code` is stable (`area.reason`) and meant for programs; `message` is a sentence a person can act
 * on, in French where a person of the public or of the team will read it.
 */
export class AppError extends Error {
  readonly code: string
  /** HTTP status that fits when the error leaves through a server. */
  readonly status: number

  constructor({ code, message, status = 500, cause }: AppErrorOptions) {
    super(message, cause === undefined ? undefined : { cause })
    this.name = 'AppError'
    this.code = code
    this.status = status
  }
}

export type AppErrorOptions = { code: string; message: string; status?: number; cause?: unknown }

/** The sentence of any thrown value, for logs and status pages. */
export const messageOf = (error: unknown): string =>
  error instanceof Error ? error.message : String(error)
