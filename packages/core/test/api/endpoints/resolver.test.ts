import { resolver } from '../../../src/api/endpoints/resolver';

it('is named in errors by the service as it writes itself', () => {
	const subjectOf = (name: 'tns' | 'ssodnet') =>
		resolver.buildRequest({ resolver: name, nameOrId: 'SN 2026pwj' }).subject;
	expect(subjectOf('tns')).toBe('what TNS knows about SN 2026pwj');
	expect(subjectOf('ssodnet')).toBe('what SsODNet knows about SN 2026pwj');
});
