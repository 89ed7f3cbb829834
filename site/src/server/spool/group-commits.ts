import { AppError } from '@infos-droits/shared'
import type { DatabaseSync } from 'node:sqlite'

type Job<Input, Output> = {
  input: Input
  resolve: (output: Output) => void
  reject: (error: unknown) => void
}

/**
 * Runs `work` for many inputs inside one transaction and settles each only after the commit, so that
 * a burst of posts costs one wait for the disk: what came in one turn of the event loop goes together,
 * and while the disk is waited for, the next ones gather. An error that `work` throws as an AppError
 * concerns its own input; any other undoes the whole group.
 */
export const groupCommits = <Input, Output>({
  database,
  work,
  now,
}: {
  database: DatabaseSync
  work: (input: Input) => Output
  now: () => number
}) => {
  let jobs: Job<Input, Output>[] = []
  let soon: NodeJS.Immediate | null = null
  let failedAt: number | null = null

  const flush = () => {
    if (soon !== null) clearImmediate(soon)
    soon = null
    const group = jobs
    jobs = []
    if (group.length === 0) return
    try {
      database.exec('BEGIN IMMEDIATE')
      const settle = group.map((job) => attempt({ job, work }))
      database.exec('COMMIT')
      failedAt = null
      for (const settled of settle) settled()
    } catch (cause) {
      failedAt = now()
      if (database.isTransaction) database.exec('ROLLBACK')
      for (const job of group) job.reject(unavailable(cause))
    }
  }
  const add = (input: Input): Promise<Output> =>
    new Promise((resolve, reject) => {
      jobs.push({ input, resolve, reject })
      soon ??= setImmediate(flush)
    })
  return { add, flush, failedAt: () => failedAt }
}

const attempt = <Input, Output>({
  job,
  work,
}: {
  job: Job<Input, Output>
  work: (input: Input) => Output
}): (() => void) => {
  try {
    const output = work(job.input)
    return () => {
      job.resolve(output)
    }
  } catch (error) {
    if (!(error instanceof AppError)) throw error
    return () => {
      job.reject(error)
    }
  }
}

/** The disk is full, read-only or broken: nothing of the group was kept. */
const unavailable = (cause: unknown) =>
  new AppError({
    code: 'spool.full',
    message: 'Nous ne pouvons pas enregistrer votre question en ce moment.',
    status: 503,
    cause,
  })
