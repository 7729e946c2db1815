import { breaks, inEach } from '../broken';

breaks('B8.row', inEach('B8/2120801/project'));
breaks('B8.tree', inEach('B8/212/total'));
