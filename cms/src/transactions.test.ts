import { describe, expect, it } from 'vitest'
import { assertReplicaSetNamed, assertTransactions } from './transactions.ts'

describe('a database without transactions', () => {
  it.each([
    'mongodb://127.0.0.1:27017/infos-droits',
    'mongodb://127.0.0.1:27017/infos-droits?retryWrites=true',
    'mongodb://127.0.0.1:27017/infos-droits?replicaSet=',
  ])('is refused, saying what to do (%s)', (url) => {
    expect(() => assertReplicaSetNamed(url)).toThrow(/replicaSet=rs0/)
  })

  it('is refused once connected too', () => {
    expect(() => assertTransactions(false)).toThrow(/replica set/)
    expect(() => assertTransactions({ readConcern: { level: 'snapshot' } })).not.toThrow()
  })
})

describe('a replica set', () => {
  it.each([
    'mongodb://127.0.0.1:27017/infos-droits?replicaSet=rs0',
    'mongodb://u:p@a:27017,b:27017/x?authSource=admin&replicaSet=rs0',
    'mongodb+srv://cluster.example.org/x',
  ])('is taken (%s)', (url) => {
    expect(() => assertReplicaSetNamed(url)).not.toThrow()
  })
})
