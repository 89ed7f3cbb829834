import '@payloadcms/next/css'
import './admin.css'
import './look.css'
import './buttons.css'

import { handleServerFunctions, RootLayout } from '@payloadcms/next/layouts'
import localFont from 'next/font/local'
import { cookies } from 'next/headers'
import type { ServerFunctionClient } from 'payload'
import type { ReactNode } from 'react'
import config from '../../payload.config.ts'
import { importMap } from './admin/importMap.js'

const serverFunction: ServerFunctionClient = async (args) => {
  'use server'
  return handleServerFunctions({ ...args, config, importMap })
}

/** Asked for with the page, and until it is there a font of the device at its measures: nothing moves. */
const text = localFont({
  src: '../../../node_modules/@fontsource-variable/atkinson-hyperlegible-next/files/atkinson-hyperlegible-next-latin-wght-normal.woff2',
  weight: '200 800',
  variable: '--font-text',
})

/** Nobody chose dark or light here: look.css draws what the browser prefers while there is nothing else. */
const AUTO = 'scheme-auto'

const Layout = async ({ children }: { children: ReactNode }) => {
  const chosen = (await cookies()).get('payload-theme')?.value
  return (
    <RootLayout
      config={config}
      importMap={importMap}
      serverFunction={serverFunction}
      htmlProps={{ className: chosen === undefined ? `${text.variable} ${AUTO}` : text.variable }}
    >
      {children}
    </RootLayout>
  )
}

export default Layout
