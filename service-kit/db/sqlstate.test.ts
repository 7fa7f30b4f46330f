import assert from 'node:assert/strict';
import { test } from 'node:test';
import {
  DatabaseUnavailableError,
  findSqlState,
  isDatabaseUnavailable,
  isTransactionConflict,
  isUniqueViolation,
} from './sqlstate.ts';

/** An error as node-postgres makes it of an answer of the server. */
function serverError(code: string, constraint?: string): Error {
  return Object.assign(new Error('text that may be translated'), {
    code,
    severity: 'ERROR',
    constraint,
  });
}

test('[KIT-13] database errors are told apart by SQLSTATE and constraint, never by text', () => {
  const violation = serverError('23505', 'users_email_key');
  assert.equal(isUniqueViolation(violation), true);
  assert.equal(isUniqueViolation(violation, 'users_email_key'), true);
  assert.equal(isUniqueViolation(violation, 'users_username_key'), false);
  assert.equal(isUniqueViolation(serverError('23503')), false);
  assert.equal(isUniqueViolation(new Error('duplicate key value')), false);
  assert.equal(isTransactionConflict(serverError('40001')), true);
  assert.equal(isTransactionConflict(serverError('40P01')), true);
  assert.equal(isTransactionConflict(violation), false);
});

test('[KIT-13] a code of Node is no SQLSTATE, even where it looks like one', () => {
  assert.equal(findSqlState(Object.assign(new Error(), { code: 'EPIPE' })), undefined);
  assert.equal(findSqlState(serverError('57P03')), '57P03');
  for (const odd of [null, undefined, 'text', 5, {}, { code: 23_505 }]) {
    assert.equal(findSqlState(odd), undefined);
    assert.equal(isDatabaseUnavailable(odd), false);
  }
});

test('[KIT-13] an unreachable database is told from one that refuses', () => {
  const network = (code: string): Error => Object.assign(new Error(), { code });
  for (const error of [
    network('ECONNREFUSED'),
    network('ECONNRESET'),
    new AggregateError([network('ECONNREFUSED')]),
    serverError('57P01'),
    serverError('57P03'),
    serverError('53300'),
    serverError('08006'),
    new DatabaseUnavailableError('none'),
  ]) {
    assert.equal(isDatabaseUnavailable(error), true, String(error));
  }
  for (const error of [serverError('28P01'), serverError('3D000'), serverError('57014')]) {
    assert.equal(isDatabaseUnavailable(error), false);
  }
});
