export { forwardTo } from './forwardTo';
export { issueCertificate, type IssuedCertificate } from './issueCertificate';
export { startRedirect, type Redirect } from './startRedirect';
