/** What mails and messages with pages say. The browser writes them: no-break spaces stand here. */
export const SENT = {
  subject: ({ title, siteName }: { title: string; siteName: string }): string =>
    `${title} – ${siteName}`,
  several: 'Des pages pour vous aider',
  hello: 'Bonjour,',
  here: 'Voici ce que nous avons trouvé pour vous\u00A0:',
} as const
