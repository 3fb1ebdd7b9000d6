package io.github.servicehandbook.examples.benchmarks;

import com.alibaba.cola.statemachine.StateMachine;
import com.alibaba.cola.statemachine.builder.On;
import com.alibaba.cola.statemachine.builder.StateMachineBuilder;
import com.alibaba.cola.statemachine.builder.StateMachineBuilderFactory;
import com.alibaba.cola.statemachine.builder.When;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * The tree for the COLA state machine. One stateless machine serves all walks and threads. The host's facts are the
 * context that its conditions read. A second machine records the path.
 */
final class ColaTree {
    /**
     * Numbers the machines. COLA registers each machine for the lifetime of the process and rejects a name that it has
     * already registered.
     */
    private static final AtomicInteger MACHINES = new AtomicInteger();

    private final StateMachine<String, String, HostFacts> machine;
    private final StateMachine<String, String, HostFacts> tracing;
    private final String root;
    private final int variables;

    ColaTree(MoveTable table) {
        root = table.root();
        variables = table.variables().size();
        machine = machine(table, false);
        tracing = machine(table, true);
    }

    private static StateMachine<String, String, HostFacts> machine(MoveTable table, boolean traced) {
        StateMachineBuilder<String, String, HostFacts> builder = StateMachineBuilderFactory.create();
        builder.setFailCallback((from, trigger, facts) -> {
            throw new IllegalStateException(from + " has no " + trigger);
        });
        for (MoveTable.State state : table.states().values()) {
            state.moves().forEach((trigger, move) -> add(builder, state.id(), trigger, move, traced));
        }
        return builder.build("slow-broadband-" + MACHINES.incrementAndGet());
    }

    /**
     * Adds a move. Conditions come first: the first one that is true is taken, otherwise the transition without a
     * condition.
     */
    private static void add(
            StateMachineBuilder<String, String, HostFacts> builder,
            String from,
            String trigger,
            MoveTable.Move move,
            boolean traced) {
        for (MoveTable.Branch branch : move.branches()) {
            record(on(builder, from, branch.to(), trigger).when(branch.when()::holds), traced);
        }
        record(on(builder, from, move.otherwise(), trigger), traced);
    }

    private static On<String, String, HostFacts> on(
            StateMachineBuilder<String, String, HostFacts> builder, String from, String to, String trigger) {
        return builder.externalTransition().from(from).to(to).on(trigger);
    }

    private static void record(When<String, String, HostFacts> transition, boolean traced) {
        if (traced) {
            transition.perform((from, to, trigger, facts) -> facts.pass(from, trigger, to));
        }
    }

    /** Returns the end of a walk from the start. */
    String walk(Given[] events) {
        return walk(machine, events, HostFacts.untraced(variables));
    }

    /** Returns the path of a walk from the start, its end last. */
    HostFacts tracedWalk(Given[] events) {
        HostFacts facts = HostFacts.traced(variables);
        walk(tracing, events, facts);
        return facts;
    }

    private String walk(StateMachine<String, String, HostFacts> through, Given[] events, HostFacts facts) {
        String state = root;
        for (Given given : events) {
            facts.take(given);
            state = through.fireEvent(state, given.trigger(), facts);
        }
        return state;
    }

    /** Returns the state to which an answer leads from a given state. */
    String step(String from, Given given, HostFacts facts) {
        facts.take(given);
        return machine.fireEvent(from, given.trigger(), facts);
    }
}
