import '@payloadcms/next/css'
import '@fontsource-variable/atkinson-hyperlegible-next/wght.css'
import './admin.css'
import './look.css'
import './buttons.css'

import { handleServerFunctions, RootLayout } from '@payloadcms/next/layouts'
import { cookies } from 'next/headers'
import type { ServerFunctionClient } from 'payload'
import type { ReactNode } from 'react'
import config from '../../payload.config.ts'
import { importMap } from './admin/importMap.js'

const serverFunction: ServerFunctionClient = async (args) => {
  'use server'
  return handleServerFunctions({ ...args, config, importMap })
}

/** Nobody chose dark or light here: look.css draws what the browser prefers while there is nothing else. */
const AUTO = { className: 'scheme-auto' }

const Layout = async ({ children }: { children: ReactNode }) => {
  const chosen = (await cookies()).get('payload-theme')?.value
  return (
    <RootLayout
      config={config}
      importMap={importMap}
      serverFunction={serverFunction}
      htmlProps={chosen === undefined ? AUTO : {}}
    >
      {children}
    </RootLayout>
  )
}

export default Layout
