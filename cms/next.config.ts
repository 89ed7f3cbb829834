import { withPayload } from '@payloadcms/next/withPayload'
import type { NextConfig } from 'next'
import path from 'node:path'

/** Everything of the workspace that the standalone server needs is traced from here. */
const workspaceRoot = path.resolve(import.meta.dirname, '..')

const config: NextConfig = {
  output: 'standalone',
  outputFileTracingRoot: workspaceRoot,
  turbopack: { root: workspaceRoot },
  transpilePackages: ['@infos-droits/shared'],
  poweredByHeader: false,
}

export default withPayload(config)
