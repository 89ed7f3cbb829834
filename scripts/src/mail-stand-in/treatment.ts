import type { SentMail } from './service.ts'

/**
 * What becomes of one request: taken and answered 200; taken, and the line dropped before the answer;
 * never answered at all; or refused with a status.
 */
export type Treatment = 'take' | 'take-and-drop' | 'hang' | number

/** Decides for each request, repeats included. */
export type Weather = (mail: SentMail) => Treatment

/** Every mail is taken. */
export const FINE: Weather = () => 'take'
