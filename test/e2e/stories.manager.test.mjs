import { testStories } from './stories.mjs';

testStories('manager');
