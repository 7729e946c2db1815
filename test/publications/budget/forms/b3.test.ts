import { breaks, inEach } from '../broken';

breaks('B3.row', inEach('B3/2080505/basic'));
breaks('B3.tree', inEach('B3/20805/total'));
