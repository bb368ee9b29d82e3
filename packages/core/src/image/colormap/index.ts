export * from './Colormap';
export * from './colormapOf';
