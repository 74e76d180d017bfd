import { testStories } from './stories.mjs';

testStories('list-actions');
