import { join } from 'node:path'

/** Where the CMS notes, outside of its database, which line of the access log is the last. */
export const logMarkFile = (dataDir: string): string => join(dataDir, 'access-log', 'mark.json')

/** The same beside the backups, for the machine may be lost. */
export const logMarkBeside = (folder: string): string => join(folder, 'infos-droits-journal.json')
