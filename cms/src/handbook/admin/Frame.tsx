import type { AdminViewServerProps } from 'payload'
import type { ReactNode } from 'react'
import { AdminPage } from '../../admin-page/index.ts'
import './handbook.css'

/** A page of the handbook. */
export const Frame = ({ view, children }: { view: AdminViewServerProps; children: ReactNode }) => (
  <AdminPage view={view} className="handbook">
    {children}
  </AdminPage>
)
