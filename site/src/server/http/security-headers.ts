import { paths } from '@infos-droits/shared'

const DAY_SECONDS = 86_400

/** Directives of every page. Source: https://www.w3.org/TR/CSP3/ */
const policy = ({ path, isHttps }: { path: string; isHttps: boolean }): string =>
  [
    "default-src 'none'",
    "script-src 'self'",
    "style-src 'self'",
    "img-src 'self' data:",
    "font-src 'self'",
    "connect-src 'self'",
    "worker-src 'self'",
    "manifest-src 'self'",
    "form-action 'self'",
    "base-uri 'none'",
    // The kiosk shows the site in a frame of its own; no other site may.
    ...(path === paths.kiosk() ? ["frame-src 'self'"] : []),
    `frame-ancestors ${path === paths.kiosk() ? "'none'" : "'self'"}`,
    ...(isHttps ? ['upgrade-insecure-requests'] : []),
  ].join('; ')

const FEATURES = ['browsing-topics', 'camera', 'geolocation', 'microphone', 'payment', 'usb']

/** Headers that every response carries. */
export const securityHeaders = ({
  path,
  siteUrl,
}: {
  path: string
  siteUrl: string
}): Record<string, string> => {
  const isHttps = siteUrl.startsWith('https:')
  return {
    'content-security-policy': policy({ path, isHttps }),
    'cross-origin-opener-policy': 'same-origin',
    'cross-origin-resource-policy': 'same-origin',
    'permissions-policy': FEATURES.map((feature) => `${feature}=()`).join(', '),
    // Not « no-referrer »: browsers would then blank the Origin of our own form.
    'referrer-policy': 'same-origin',
    'x-content-type-options': 'nosniff',
    'x-frame-options': path === paths.kiosk() ? 'DENY' : 'SAMEORIGIN',
    // Desk mode’s worker lies in its folder and serves the whole site. Source: https://www.w3.org/TR/service-workers/#service-worker-allowed
    ...(path === paths.counterWorker() ? { 'service-worker-allowed': '/' } : {}),
    ...(isHttps ? { 'strict-transport-security': `max-age=${String(365 * DAY_SECONDS)}` } : {}),
  }
}
