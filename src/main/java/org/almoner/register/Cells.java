package org.almoner.register;

import java.util.AbstractList;
import java.util.Arrays;
import java.util.Objects;
import java.util.RandomAccess;

/**
 * The cells of a row, in one piece of memory that the next row takes over. Of a register's thirty columns an import reads
 * seven: the others never become strings.
 */
final class Cells extends AbstractList<String> implements RandomAccess {
    private char[] text = new char[1024];
    private int[] ends = new int[64];
    private int size;

    /** Begins another row. */
    void next() {
        size = 0;
    }

    void add(char[] from, int offset, int length) {
        int end = room(length);
        System.arraycopy(from, offset, text, end - length, length);
    }

    void add(CharSequence cell) {
        add(cell.toString(), 0, cell.length());
    }

    void add(String row, int from, int to) {
        int end = room(to - from);
        row.getChars(from, to, text, end - (to - from));
    }

    private int room(int length) {
        int end = start(size) + length;
        if (end > text.length) {
            text = Arrays.copyOf(text, Math.max(end, text.length * 2));
        }
        if (size == ends.length) {
            ends = Arrays.copyOf(ends, size * 2);
        }
        ends[size++] = end;
        return end;
    }

    private int start(int cell) {
        return cell == 0 ? 0 : ends[cell - 1];
    }

    @Override
    public String get(int index) {
        Objects.checkIndex(index, size);
        return new String(text, start(index), ends[index] - start(index));
    }

    @Override
    public int size() {
        return size;
    }
}
