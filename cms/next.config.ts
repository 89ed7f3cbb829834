import { withPayload } from '@payloadcms/next/withPayload'
import type { NextConfig } from 'next'
import path from 'node:path'

/** Everything of the workspace that the standalone server needs is traced from here. */
const workspaceRoot = path.resolve(import.meta.dirname, '..')

const isDevelopment = process.env.NODE_ENV === 'development'

/**
 * The admin loads nothing from elsewhere. Next writes inline scripts, and the theme inline styles;
 * `eval` only while developing.
 */
const policyFor = (ancestors: "'none'" | "'self'") =>
  [
    "default-src 'self'",
    `script-src 'self' 'unsafe-inline'${isDevelopment ? " 'unsafe-eval'" : ''}`,
    "style-src 'self' 'unsafe-inline'",
    "img-src 'self' data: blob:",
    "font-src 'self' data:",
    `connect-src 'self'${isDevelopment ? ' ws:' : ''}`,
    "object-src 'none'",
    "base-uri 'self'",
    "form-action 'self'",
    `frame-ancestors ${ancestors}`,
  ].join('; ')

const adminPolicy = { key: 'Content-Security-Policy', value: policyFor("'none'") }

const securityHeaders = [
  { key: 'X-Content-Type-Options', value: 'nosniff' },
  { key: 'X-Frame-Options', value: 'DENY' },
  // Addresses here hold tokens: none leaves with a click.
  { key: 'Referrer-Policy', value: 'same-origin' },
  { key: 'Cross-Origin-Opener-Policy', value: 'same-origin' },
  { key: 'Cross-Origin-Resource-Policy', value: 'same-origin' },
  { key: 'Permissions-Policy', value: 'camera=(), microphone=(), geolocation=(), payment=()' },
  { key: 'X-Robots-Tag', value: 'noindex, nofollow' },
]

/** The draft as a page stands in a frame of the admin itself. */
const previewHeaders = [
  { key: 'Content-Security-Policy', value: policyFor("'self'") },
  { key: 'X-Frame-Options', value: 'SAMEORIGIN' },
  { key: 'Cache-Control', value: 'no-store' },
]

/** Of a link that anyone may hold, nothing is kept, and nothing told to where it leads. */
const sharedDraftHeaders = [
  { key: 'Referrer-Policy', value: 'no-referrer' },
  { key: 'Cache-Control', value: 'no-store' },
]

/** The pages that open from a mail: our own style sheet and forms, nothing else. */
const deskPagesPolicy = {
  key: 'Content-Security-Policy',
  value:
    "default-src 'none'; style-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'",
}

/** The partner’s page keeps what is typed by a script of ours, which calls nobody else. */
const partnerPagePolicy = {
  ...deskPagesPolicy,
  value: `${deskPagesPolicy.value}; script-src 'self'; connect-src 'self'`,
}

const config: NextConfig = {
  output: 'standalone',
  outputFileTracingRoot: workspaceRoot,
  // Read while it runs, not imported.
  outputFileTracingIncludes: { '/admin/**': ['./handbook/*.md'] },
  turbopack: { root: workspaceRoot },
  transpilePackages: ['@infos-droits/shared'],
  poweredByHeader: false,
  // Payload goes by the names of its errors (what to log, and how loudly).
  experimental: { turbopackMinify: { server: false, client: true } },
  // `npm run check` checks the types, of the tests too.
  typescript: { ignoreBuildErrors: true },
  env: { NEXT_PUBLIC_BUILD: process.env['BUILD_ID'] ?? new Date().toISOString() },
  headers: () =>
    Promise.resolve([
      { source: '/:path*', headers: securityHeaders },
      // A shared draft tells itself which styles are its own: what stands here would win over it.
      { source: '/:path((?!apercu(?:/|$)).*)', headers: [adminPolicy] },
      { source: '/apercu/:path*', headers: sharedDraftHeaders },
      // The last one wins.
      { source: '/admin/apercu/:path*', headers: previewHeaders },
      { source: '/:page(demande|message)/:path*', headers: [deskPagesPolicy] },
      { source: '/:page(demande|message)', headers: [deskPagesPolicy] },
      { source: '/demande/:path+', headers: [partnerPagePolicy] },
    ]),
}

export default withPayload(config)
