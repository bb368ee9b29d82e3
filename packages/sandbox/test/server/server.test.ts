import { createServer } from 'node:net';
import { type Sandbox, startSandbox } from '../../src';
import { call } from '../support/api';

let sandbox: Sandbox;
beforeAll(async () => {
	sandbox = await startSandbox();
});
afterAll(() => sandbox.close());

const JSON_TYPE = { 'Content-Type': 'application/json' };
const HTML = 'text/html; charset=utf-8';

it('listens on 127.0.0.1 and says where', () => {
	expect(sandbox.url).toBe(`http://127.0.0.1:${sandbox.port}`);
});

it('rejects when the port is taken', async () => {
	await expect(startSandbox({ port: sandbox.port })).rejects.toThrow(/EADDRINUSE/);
});

it.each([
	[
		'PUT',
		'/api/v1/sources',
		405,
		'application/json',
		'{"message": "The method is not allowed for the requested URL."}\n',
	],
	[
		'DELETE',
		'/api/v1/cutouts',
		405,
		'application/json',
		'{"message": "The method is not allowed for the requested URL."}\n',
	],
	[
		'GET',
		'/api/v1/nothing',
		404,
		HTML,
		'<!doctype html>\n<html lang=en>\n<title>404 Not Found</title>',
	],
	[
		'GET',
		'/api/v1/sources/',
		404,
		HTML,
		'<!doctype html>\n<html lang=en>\n<title>404 Not Found</title>',
	],
])('answers %s %s with %d and without CORS headers', async (method, path, status, type, start) => {
	const answer = await call(sandbox, path, { method });
	expect([answer.status, answer.headers['content-type']]).toEqual([status, type]);
	expect(answer.text.startsWith(start)).toBe(true);
	expect(answer.headers['access-control-allow-origin']).toBeUndefined();
});

it.each([
	[
		'a form',
		{ 'Content-Type': 'application/x-www-form-urlencoded' },
		'diaObjectId=1',
		415,
		"Did not attempt to load JSON data because the request Content-Type was not 'application/json'.",
	],
	[
		'no type',
		{},
		'{}',
		415,
		"Did not attempt to load JSON data because the request Content-Type was not 'application/json'.",
	],
	[
		'malformed JSON',
		JSON_TYPE,
		'{"diaObjectId": ',
		400,
		'The browser (or proxy) sent a request that this server could not understand.',
	],
	[
		'an empty body',
		JSON_TYPE,
		'',
		400,
		'The browser (or proxy) sent a request that this server could not understand.',
	],
	['a JSON null', JSON_TYPE, 'null', 500, 'Internal Server Error'],
])('answers a POST with %s in JSON', async (_, headers, body, status, message) => {
	const answer = await call(sandbox, '/api/v1/sources', { method: 'POST', headers, body });
	expect([answer.status, answer.headers['content-type']]).toEqual([status, 'application/json']);
	expect(answer.text).toBe(`{"message": ${JSON.stringify(message)}}\n`);
	expect(answer.headers['access-control-allow-origin']).toBe('*');
});

it.each(['sources', 'cutouts'])(
	'describes /%s in one line on GET without arguments',
	async (name) => {
		const answer = await call(sandbox, `/api/v1/${name}`);
		expect([answer.status, answer.headers['content-type']]).toEqual([200, HTML]);
		expect(answer.text).toMatch(/^Get \w+ data based on Rubin dia\w+Id$/);
	},
);

it.each(['HEAD', 'OPTIONS'])('answers %s with an empty 200', async (method) => {
	const answer = await call(sandbox, '/api/v1/sources', { method });
	expect([answer.status, answer.text]).toEqual([200, '']);
});

it('lists tags with the key that has a space, sorted', async () => {
	const answer = await call(sandbox, '/api/v1/tags');
	const list = JSON.parse(answer.text) as Record<string, Record<string, unknown>>;
	expect(Object.keys(list)).toEqual(Object.keys(list).sort());
	expect(list.in_tns).toMatchObject({ 'API support': true });
	expect(list.uniform_sample).toMatchObject({ 'API support': false });
});

it('records what it was asked', async () => {
	const fresh = await startSandbox();
	await call(fresh, '/api/v1/sources?diaObjectId=1&diaObjectId=2');
	await call(fresh, '/api/v1/cutouts', {
		method: 'POST',
		headers: JSON_TYPE,
		body: '{"kind":"All"}',
	});
	expect(fresh.requests).toMatchObject([
		{ method: 'GET', path: '/api/v1/sources', query: { diaObjectId: '1' }, body: '', status: 200 },
		{ method: 'POST', path: '/api/v1/cutouts', query: {}, body: '{"kind":"All"}', status: 400 },
	]);
	await fresh.close();
});

it('frees its port when closed, also with a connection left open', async () => {
	const fresh = await startSandbox();
	await fetch(`${fresh.url}/api/v1/tags`);
	await fresh.close();
	const server = createServer();
	await new Promise<void>((resolve) => server.listen(fresh.port, '127.0.0.1', resolve));
	await new Promise((resolve) => server.close(resolve));
});
