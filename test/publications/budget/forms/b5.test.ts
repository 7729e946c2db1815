import { breaks, inEach } from '../broken';

breaks('B5.row', inEach('B5/2080505/total'));
breaks('B5.tree', inEach('B5/total/basic'));
