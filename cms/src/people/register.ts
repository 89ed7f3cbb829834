import type { Endpoint } from 'payload'
import { FIRST_LEAD as fr } from './labels.fr.ts'

/**
 * Stands before Payload's own `first-register`, which anyone may call until a first account exists
 * (CVE-2026-105858 is of this family). The first lead is made by a command on the server.
 */
export const firstRegisterClosed: Omit<Endpoint, 'root'> = {
  path: '/first-register',
  method: 'post',
  handler: () =>
    Response.json({ code: 'people.firstRegister', message: fr.closed }, { status: 403 }),
}
