package io.github.servicehandbook.examples.benchmarks;

import com.github.oxo42.stateless4j.StateConfiguration;
import com.github.oxo42.stateless4j.StateMachine;
import com.github.oxo42.stateless4j.StateMachineConfig;
import com.github.oxo42.stateless4j.delegates.Trace;
import com.github.oxo42.stateless4j.triggers.TriggerWithParameters1;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The tree for stateless4j: one configuration for all walks and threads, and a machine for each walk, as its API
 * requires. An answer that always leads to the same state is a plain trigger. An answer that can lead to several states
 * takes the host's facts as its parameter and has a function that chooses.
 */
final class Stateless4jTree {
    private final StateMachineConfig<String, String> config = new StateMachineConfig<>();
    private final Map<String, TriggerWithParameters1<HostFacts, String>> choosing = new HashMap<>();
    private final String root;
    private final int variables;

    Stateless4jTree(MoveTable table) {
        root = table.root();
        variables = table.variables().size();
        for (MoveTable.State state : table.states().values()) {
            StateConfiguration<String, String> configured = config.configure(state.id());
            state.moves().forEach((trigger, move) -> permit(configured, trigger, move));
        }
    }

    private void permit(StateConfiguration<String, String> configured, String trigger, MoveTable.Move move) {
        if (!move.isFixed()) {
            TriggerWithParameters1<HostFacts, String> withFacts = config.setTriggerParameters(trigger, HostFacts.class);
            choosing.put(trigger, withFacts);
            configured.permitDynamic(withFacts, move::target);
        } else {
            configured.permit(trigger, move.otherwise());
        }
    }

    /** An answer that is ready to fire. */
    record Event(Given given, @Nullable TriggerWithParameters1<HostFacts, String> withFacts) {
        void fire(StateMachine<String, String> machine, HostFacts facts) {
            facts.take(given);
            if (withFacts == null) {
                machine.fire(given.trigger());
            } else {
                machine.fire(withFacts, facts);
            }
        }
    }

    Event event(Given given) {
        return new Event(given, choosing.get(given.trigger()));
    }

    /** Returns the end of a walk from the start. */
    String walk(Event[] events) {
        HostFacts facts = HostFacts.untraced(variables);
        StateMachine<String, String> machine = new StateMachine<>(root, config);
        for (Event event : events) {
            event.fire(machine, facts);
        }
        return machine.getState();
    }

    /** Returns the path of a walk from the start, its end last. */
    HostFacts tracedWalk(Event[] events) {
        HostFacts facts = HostFacts.traced(variables);
        StateMachine<String, String> machine = new StateMachine<>(root, config);
        machine.setTrace(new Recorder(facts));
        for (Event event : events) {
            event.fire(machine, facts);
        }
        return facts;
    }

    /** Returns a machine in the given state. */
    StateMachine<String, String> machine(String state) {
        return new StateMachine<>(state, config);
    }

    private record Recorder(HostFacts facts) implements Trace<String, String> {
        @Override
        public void trigger(String trigger) {
            // The transition is recorded below.
        }

        @Override
        public void transition(String trigger, String from, String to) {
            facts.pass(from, trigger, to);
        }
    }

    Resettable resettable() {
        return new Resettable();
    }

    /**
     * A machine that can be reset to any state. Its state is stored externally, as its API allows.
     *
     * <p>Not thread-safe.
     */
    final class Resettable {
        private String state = root;
        private final StateMachine<String, String> machine =
                new StateMachine<>(root, () -> state, next -> state = next, config);

        /** Returns the state to which an answer leads from a given state. */
        String step(String from, Event event, HostFacts facts) {
            state = from;
            event.fire(machine, facts);
            return state;
        }
    }
}
