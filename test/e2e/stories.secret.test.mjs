import { testStories } from './stories.mjs';

testStories('secret');
