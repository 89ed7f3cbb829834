import { AppError } from '@infos-droits/shared'
import { chmodSync, closeSync, mkdirSync, openSync } from 'node:fs'
import { dirname } from 'node:path'
import { DatabaseSync } from 'node:sqlite'

/**
 * A question waits sealed until the CMS has it; then its body goes and the row stays for a while, so
 * that the same question posted again finds the same reference. Hashes are keyed by a secret that
 * is not here; addresses of receipts and codes are made from it and stored nowhere.
 */
export const QUESTION_SCHEMA = `
  CREATE TABLE IF NOT EXISTS question (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    reference TEXT NOT NULL UNIQUE,
    state TEXT NOT NULL CHECK (state IN ('waiting', 'sent', 'aside')),
    content_hash TEXT NOT NULL,
    channel TEXT NOT NULL,
    has_code INTEGER NOT NULL,
    received_at INTEGER NOT NULL,
    sent_at INTEGER,
    -- Last, so that the other columns are read without it.
    sealed TEXT
  ) STRICT;
  CREATE INDEX IF NOT EXISTS question_state ON question (state, id, received_at);
  CREATE INDEX IF NOT EXISTS question_content ON question (content_hash, received_at);

  CREATE TABLE IF NOT EXISTS receipt (
    nonce_id TEXT PRIMARY KEY,
    token_hash TEXT NOT NULL UNIQUE,
    question_id INTEGER NOT NULL REFERENCES question (id) ON DELETE CASCADE,
    form_hash TEXT NOT NULL,
    is_first INTEGER NOT NULL,
    shown_at INTEGER
  ) STRICT, WITHOUT ROWID;
  CREATE INDEX IF NOT EXISTS receipt_question ON receipt (question_id);

  -- Files that came with a question, sealed as well; each goes once its question has gone.
  CREATE TABLE IF NOT EXISTS letter (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    reference TEXT NOT NULL UNIQUE,
    question_id INTEGER NOT NULL REFERENCES question (id) ON DELETE CASCADE,
    state TEXT NOT NULL CHECK (state IN ('waiting', 'sent', 'aside')),
    received_at INTEGER NOT NULL,
    sent_at INTEGER,
    size INTEGER NOT NULL,
    sealed TEXT
  ) STRICT;
  CREATE INDEX IF NOT EXISTS letter_state ON letter (state, id, received_at, size);
  CREATE INDEX IF NOT EXISTS letter_question ON letter (question_id);

  CREATE TABLE IF NOT EXISTS pulse (id INTEGER PRIMARY KEY, beaten_at INTEGER NOT NULL) STRICT;
`

/**
 * A signal waits sealed as well. Instants are rounded to the day: nothing here tells the hour at which
 * somebody said something.
 */
export const SIGNAL_SCHEMA = `
  CREATE TABLE IF NOT EXISTS signal (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    reference TEXT NOT NULL UNIQUE,
    state TEXT NOT NULL CHECK (state IN ('waiting', 'sent', 'aside')),
    received_at INTEGER NOT NULL,
    sent_at INTEGER,
    sealed TEXT
  ) STRICT;
  CREATE INDEX IF NOT EXISTS signal_state ON signal (state, id, received_at);
`

/** Makes a directory that only this system account may enter; mends one that others could read. */
export const makePrivateDirectory = (directory: string): void => {
  mkdirSync(dirname(directory), { recursive: true })
  mkdirSync(directory, { recursive: true, mode: 0o700 })
  chmodSync(directory, 0o700)
}

/** SQLite gives the files it writes beside this one the same rights. */
const makePrivateFile = (file: string): void => {
  closeSync(openSync(file, 'a', 0o600))
  chmodSync(file, 0o600)
}

/**
 * Opens the spool file; what is committed to it survives a crash of the process and of the machine.
 *
 * @param maxPages pages of 4 KiB the file may have, to try a full disk.
 */
export const openDatabase = ({
  file,
  schema,
  maxPages,
}: {
  file: string
  schema: string
  maxPages: number | undefined
}): DatabaseSync => {
  makePrivateDirectory(dirname(file))
  makePrivateFile(file)
  const database = new DatabaseSync(file, { timeout: 2000 })
  database.exec(`
    PRAGMA journal_mode = WAL;
    PRAGMA synchronous = FULL;
    PRAGMA foreign_keys = ON;
    PRAGMA secure_delete = ON;
  `)
  const { journal_mode: mode } = { ...database.prepare('PRAGMA journal_mode').get() }
  if (mode !== 'wal') {
    database.close()
    const message = 'Le dossier de données ne permet pas de garder les questions en sûreté.'
    throw new AppError({ code: 'spool.unsafe', message })
  }
  database.exec(schema)
  if (maxPages !== undefined) database.exec(`PRAGMA max_page_count = ${String(maxPages)}`)
  return database
}
