/** What d3 does for wheel, drag and pinch. A file of its own, so that it loads beside the rest. */
export { select, zoom, zoomIdentity } from 'd3';
