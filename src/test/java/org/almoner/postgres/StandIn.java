package org.almoner.postgres;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;

/** What stands between a store and the driver, and does with each call what a test wants. */
final class StandIn {
    private StandIn() {}

    interface Call {
        Object of(Method method, Object[] given) throws Throwable;
    }

    static <T> T of(Class<T> type, Call call) {
        return type.cast(Proxy.newProxyInstance(
                StandIn.class.getClassLoader(),
                new Class<?>[] {type},
                (self, method, given) -> call.of(method, given)));
    }

    static Object pass(Object target, Method method, Object[] given) throws Throwable {
        try {
            return method.invoke(target, given);
        } catch (InvocationTargetException e) {
            throw e.getCause();
        }
    }
}
