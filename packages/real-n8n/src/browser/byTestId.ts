/** Selects a part of the editor by its test id in n8n 2.41. */
export const byTestId = (id: string) => `[data-test-id="${id}"]`;
