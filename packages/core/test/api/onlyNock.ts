import nock from 'nock';

/** In a test file: nock alone answers requests, and every test uses up the answers that it announced. */
export function onlyNock(): void {
	beforeAll(() => nock.disableNetConnect());
	afterEach(() => {
		const pending = nock.pendingMocks();
		nock.cleanAll();
		expect(pending).toEqual([]);
	});
	afterAll(() => nock.restore());
}
