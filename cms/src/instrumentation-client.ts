/**
 * Dark or light before the first screen is drawn, as Payload sets it once it is: by the cookie of who chose,
 * else by what the browser prefers, which only Chromium tells the server. Next runs this before anything else
 * (https://nextjs.org/docs/app/api-reference/file-conventions/instrumentation-client); until then there is
 * only the background, see look.css.
 */
if (!/(?:^|; )payload-theme=(?:light|dark)/.test(document.cookie))
  document.documentElement.dataset['theme'] = matchMedia('(prefers-color-scheme: dark)').matches
    ? 'dark'
    : 'light'
