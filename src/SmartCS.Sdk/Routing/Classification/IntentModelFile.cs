using System.Runtime.InteropServices;

namespace SmartCS.Sdk.Routing;

/// <summary>The part of a classifier's file that holds its <see cref="IntentModel"/>.</summary>
internal static class IntentModelFile
{
    public static void Write(BinaryWriter writer, IntentModel model)
    {
        var vocabulary = model.Vocabulary;
        Write(writer, vocabulary.Features, writer.Write);
        Write(writer, vocabulary.Importance, writer.Write);
        writer.Write(vocabulary.UnknownImportance);
        var network = model.Network;
        writer.Write(network.Hidden);
        writer.Write(network.Classes);
        writer.Write(network.HiddenScale);
        writer.Write(network.LinearScale);
        writer.Write(MemoryMarshal.AsBytes(network.Rows.AsSpan()));
        Write(writer, network.HiddenBias, writer.Write);
        Write(writer, network.OutputBias, writer.Write);
        Write(writer, network.Output, writer.Write);
        Write(writer, model.Words.Starts, writer.Write);
        Write(writer, model.Words.Intents, writer.Write);
        Write(writer, model.Words.Counts, writer.Write);
    }

    public static IntentModel Read(BinaryReader reader, int intents, int length)
    {
        var features = ReadArray(reader, length, reader.ReadUInt32);
        var importance = ReadArray(reader, length, reader.ReadSingle);
        var unknown = reader.ReadSingle();
        Require(importance.Length == features.Length);
        var hidden = reader.ReadInt32();
        var classes = reader.ReadInt32();
        Require(hidden > 0 && hidden % (2 * VectorMath.Lanes) == 0 && hidden <= length && (classes == intents || classes == intents + 1));
        var hiddenScale = reader.ReadSingle();
        var linearScale = reader.ReadSingle();
        var width = IntentNetwork.WidthOf(hidden, linearScale == 0f ? 0 : VectorMath.RoundUp(classes));
        Require((long)width * features.Length <= length);
        var rows = new sbyte[width * features.Length];
        reader.BaseStream.ReadExactly(MemoryMarshal.AsBytes(rows.AsSpan()));
        var hiddenBias = ReadArray(reader, length, reader.ReadSingle);
        var outputBias = ReadArray(reader, length, reader.ReadSingle);
        var output = ReadArray(reader, length, reader.ReadSingle);
        Require(hiddenBias.Length == hidden && outputBias.Length == VectorMath.RoundUp(classes) && output.Length == hidden * outputBias.Length);
        var starts = ReadArray(reader, length, reader.ReadInt32);
        var wordIntents = ReadArray(reader, length, reader.ReadUInt16);
        var counts = ReadArray(reader, length, reader.ReadUInt16);
        Require(starts.Length == features.Length + 1 && starts[0] == 0 && starts[^1] == wordIntents.Length && counts.Length == wordIntents.Length);
        Require(starts.Zip(starts.Skip(1)).All(static pair => pair.First <= pair.Second));
        var network = new IntentNetwork(hidden, classes, rows, hiddenScale, linearScale, hiddenBias, output, outputBias);
        return new IntentModel(intents, new Vocabulary(features, importance, unknown), network, new IntentWords(starts, wordIntents, counts));
    }

    private static void Write<T>(BinaryWriter writer, T[] numbers, Action<T> write)
    {
        writer.Write(numbers.Length);
        foreach (var number in numbers)
        {
            write(number);
        }
    }

    private static T[] ReadArray<T>(BinaryReader reader, int length, Func<T> read)
    {
        var count = reader.ReadInt32();
        Require(count >= 0 && count <= length);
        var numbers = new T[count];
        for (var i = 0; i < count; i++)
        {
            numbers[i] = read();
        }

        return numbers;
    }

    private static void Require(bool holds)
    {
        if (!holds)
        {
            throw new FormatException("The numbers of the model contradict each other.");
        }
    }
}
