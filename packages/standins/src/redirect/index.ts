export { startRedirect, type Redirect } from './startRedirect';
