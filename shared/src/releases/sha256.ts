import { z } from 'zod'

/** SHA-256 of a content, hex: its name. */
export const sha256Schema = z.string().length(64)
