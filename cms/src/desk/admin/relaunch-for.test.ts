import { describe, expect, it } from 'vitest'
import type { Mail, Ticket } from '../../payload-types.ts'
import { relaunchFor } from './relaunch-for.ts'

const ticket = (over: Partial<Ticket> = {}): Ticket =>
  ({
    state: 'with_partner',
    organization: 'adil',
    dueAt: new Date(Date.now() + 86_400_000).toISOString(),
    history: [{ at: '', event: 'route', by: '' }],
    ...over,
  }) as Ticket

const mail = (over: Partial<Mail> = {}): Mail =>
  ({ kind: 'partner-question', organization: 'adil', state: 'sent', ...over }) as Mail

const reminded = [
  { at: '', event: 'route', by: '' },
  { at: '', event: 'partner_reminded', by: '' },
] as Ticket['history']

describe('a partner is to be written to again', () => {
  it('when the last mail to it was lost, and not once a later one left', () => {
    const bounced = mail({ delivery: 'bounced' })
    expect(relaunchFor({ ticket: ticket(), mails: [bounced] })).toBe('lost')
    expect(relaunchFor({ ticket: ticket(), mails: [mail({ state: 'failed' })] })).toBe('lost')
    expect(relaunchFor({ ticket: ticket(), mails: [mail(), bounced] })).toBeNull()
    const others = mail({ organization: 'ccas', delivery: 'bounced' })
    expect(relaunchFor({ ticket: ticket(), mails: [others, mail()] })).toBeNull()
  })

  it('when it was reminded and wrote nothing, or the date has passed', () => {
    expect(relaunchFor({ ticket: ticket({ history: reminded }), mails: [mail()] })).toBe('silent')
    const draft = { text: 'Début' }
    expect(relaunchFor({ ticket: ticket({ history: reminded, draft }), mails: [] })).toBeNull()
    const again = [...(reminded ?? []), { at: '', event: 'route', by: '' }] as Ticket['history']
    expect(relaunchFor({ ticket: ticket({ history: again }), mails: [] })).toBeNull()
    const dueAt = '2020-01-01T00:00:00.000Z'
    expect(relaunchFor({ ticket: ticket({ dueAt, draft }), mails: [] })).toBe('silent')
  })

  it('only while it holds the question', () => {
    const mails = [mail({ delivery: 'bounced' })]
    expect(relaunchFor({ ticket: ticket({ state: 'to_validate' }), mails })).toBeNull()
  })
})
