import type { plan as en } from '../en/plan.ts';

/** The whole routine on the start page, and the plan behind it, in Spanish. */
export const plan: Readonly<Record<keyof typeof en, string>> = {
  'plan.rounds-of': '{rounds} de {exercises}',
  'plan.rounds': '{count, plural, one {# ronda} other {# rondas}}',
  'plan.exercises': '{count, plural, one {# ejercicio} other {# ejercicios}}',
  'plan.about': '{count, plural, one {cerca de # minuto} other {unos # minutos}}',
  'plan.start': 'Empezar el entrenamiento',
  'plan.change': 'Cambiar el plan',
  'plan.nothing-left': 'Sin balón, tu plan se queda vacío. Añade un ejercicio que no lo necesite.',
  'plan.nothing-left-unanswered': 'Di si tienes un balón.',
  'plan.ball': 'Tengo un balón de pilates',
  'plan.ball-question': '¿Tienes un balón de pilates?',
  'plan.ball-yes': 'Sí, lo tengo',
  'plan.ball-no': 'No tengo',
  'plan.with-ball': 'Con un balón, tu entrenamiento incluye también: {exercises}.',
  'plan.dropped':
    '{count, plural, one {Sin balón se omite este ejercicio: {exercises}.} other {Sin balón se omiten estos ejercicios: {exercises}.}}',

  'plan.pain-item': 'La última vez te dolió al hacer: {exercise}.',
  'plan.pain': 'La última vez te dolió algo.',
  'plan.pain-where': 'Dijiste: «{where}».',
  'plan.pain-first':
    'Antes de empezar, decide sobre lo que te dolió: quita el ejercicio o di que ya no te duele.',
  'plan.pain-more': 'Si todavía te duele, no entrenes hoy y ve al médico.',
  'plan.pain-signs': 'Cuándo pedir ayuda',
  'plan.pain-leave-out': 'Quitar este ejercicio',
  'plan.pain-gone': 'Ya no me duele',

  'plan.next': 'Una sugerencia',
  'plan.why-good-form': 'Has terminado dos entrenamientos con buena técnica.',
  'plan.why-break': 'Tu último entrenamiento fue hace más de dos semanas.',
  'plan.why-pain': 'En tu último entrenamiento te dolió algo. Si todavía te duele, descansa y ve al médico.',
  'plan.why-unfinished': 'Tus dos últimos entrenamientos acabaron antes de tiempo.',
  'plan.ask-more': '¿Un poco más la próxima vez?',
  'plan.ask-less': '¿Un poco menos la próxima vez?',
  'plan.step-s': '{what}: {to} s, antes {from}',
  'plan.step-reps': '{what}: {to} repeticiones, antes {from}',
  'plan.step-rounds': 'Rondas: {to}, antes {from}',
  'plan.take': 'Aceptar',
  'plan.leave': 'No, gracias',
  'week.this': 'Esta semana',
  'week.count': '{done} de {planned} hechos',
  'week.workouts': '{count, plural, one {# entreno} other {# entrenos}}',
  'week.today': 'Hoy toca entrenar.',
};
