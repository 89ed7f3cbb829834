'use client'
import { useSyncExternalStore } from 'react'

const never = () => () => undefined

/**
 * False in the page as the server sends it, until the browser has taken it over: React then writes over
 * what was typed before, and a press of a button is not heard.
 *
 * Source: https://github.com/facebook/react/issues/26974
 */
export const useIsLive = (): boolean =>
  useSyncExternalStore(
    never,
    () => true,
    () => false,
  )
