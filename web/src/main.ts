import './frame/theme.css';
import { mount } from 'svelte';
import App from './frame/App.svelte';
import { app } from './state/app.svelte';

const target = document.getElementById('app');
if (target === null) throw new Error('index.html has no #app');
mount(App, { target });
void app.start();
