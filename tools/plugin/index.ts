export { PACKAGE_ROOT, packTarball, type Tarball } from './packTarball';
