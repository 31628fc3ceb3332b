using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;

namespace SmartCS.Sdk.Routing;

/// <summary>
/// The form in which a classifier is kept: "SCSI", the version, the content's length, the content, and the SHA-256 of all before it. Numbers
/// are little-endian, strings are length-prefixed UTF-8.
/// </summary>
internal static class IntentClassifierFile
{
    public const int Version = 1;

    private const int HeaderLength = 12;
    private const int MaxContent = 256 << 20;

    private static ReadOnlySpan<byte> Mark => "SCSI"u8;

    public static void Save(IntentClassifier classifier, Stream destination)
    {
        using var content = new MemoryStream();
        content.Position = HeaderLength;
        using (var writer = new BinaryWriter(content, Encoding.UTF8, leaveOpen: true))
        {
            Write(writer, classifier);
        }

        var bytes = content.GetBuffer().AsSpan(0, (int)content.Length);
        Mark.CopyTo(bytes);
        BinaryPrimitives.WriteInt32LittleEndian(bytes[4..], Version);
        BinaryPrimitives.WriteInt32LittleEndian(bytes[8..], bytes.Length - HeaderLength);
        destination.Write(bytes);
        destination.Write(SHA256.HashData(bytes));
    }

    public static IntentClassifier Load(Stream source)
    {
        var header = new byte[HeaderLength];
        var read = source.ReadAtLeast(header, HeaderLength, throwOnEndOfStream: false);
        if (!header.AsSpan(0, Math.Min(read, Mark.Length)).SequenceEqual(Mark[..Math.Min(read, Mark.Length)]))
        {
            throw new IntentClassifierFileException("This is no intent classifier: its first bytes are others.");
        }

        if (read < HeaderLength)
        {
            throw Truncated();
        }

        var version = BinaryPrimitives.ReadInt32LittleEndian(header.AsSpan(4));
        if (version != Version)
        {
            throw new IntentClassifierFileException($"The intent classifier is of version {version}; this release reads version {Version}. Train it again from its examples.");
        }

        var length = BinaryPrimitives.ReadInt32LittleEndian(header.AsSpan(8));
        if (length is < 0 or > MaxContent)
        {
            throw new IntentClassifierFileException($"The intent classifier is damaged: it says that its content has {length} bytes.");
        }

        var content = ReadContent(source, length);
        var checksum = new byte[SHA256.HashSizeInBytes];
        if (source.ReadAtLeast(checksum, checksum.Length, throwOnEndOfStream: false) < checksum.Length)
        {
            throw Truncated();
        }

        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        hash.AppendData(header);
        hash.AppendData(content);
        if (!hash.GetHashAndReset().AsSpan().SequenceEqual(checksum))
        {
            throw new IntentClassifierFileException("The intent classifier is damaged: its checksum does not match its content.");
        }

        try
        {
            using var reader = new BinaryReader(new MemoryStream(content), Encoding.UTF8);
            return Read(reader, content.Length);
        }
        catch (Exception exception) when (exception is EndOfStreamException or FormatException or ArgumentException)
        {
            throw new IntentClassifierFileException("The intent classifier's content is not what its version says.", exception);
        }
    }

    // A length that is not true of the stream must not reserve memory.
    private static byte[] ReadContent(Stream source, int length)
    {
        const int Step = 1 << 20;
        var isThere = source.CanSeek && source.Length - source.Position >= length;
        var content = new byte[isThere ? length : Math.Min(length, Step)];
        var read = 0;
        while (read < length)
        {
            if (read == content.Length)
            {
                Array.Resize(ref content, (int)Math.Min(length, 2L * content.Length));
            }

            var count = source.Read(content, read, content.Length - read);
            if (count == 0)
            {
                throw Truncated();
            }

            read += count;
        }

        return content;
    }

    private static IntentClassifierFileException Truncated() => new("The intent classifier is truncated.");

    private static void Write(BinaryWriter writer, IntentClassifier classifier)
    {
        writer.Write(classifier.ExamplesHash);
        writer.Write(classifier.Intents.Count);
        foreach (var intent in classifier.Intents)
        {
            writer.Write(intent);
        }

        var calibration = classifier.Calibration;
        writer.Write(calibration.Sharpness);
        writer.Write(calibration.Threshold);
        writer.Write(calibration.Examples);
        writer.Write(calibration.Share);
        foreach (var weight in calibration.Scope)
        {
            writer.Write(weight);
        }

        IntentModelFile.Write(writer, classifier.Model);
    }

    private static IntentClassifier Read(BinaryReader reader, int length)
    {
        var hash = reader.ReadUInt64();
        var intents = new string[Bounded(reader.ReadInt32(), TrainingExamples.MaxIntents)];
        for (var i = 0; i < intents.Length; i++)
        {
            intents[i] = reader.ReadString();
        }

        var sharpness = reader.ReadDouble();
        var threshold = reader.ReadDouble();
        var examples = reader.ReadInt32();
        var share = reader.ReadDouble();
        var scope = new double[ScopeSignals.Count];
        for (var i = 0; i < scope.Length; i++)
        {
            scope[i] = reader.ReadDouble();
        }

        var model = IntentModelFile.Read(reader, intents.Length, length);
        var calibration = new Calibration(sharpness, scope, threshold) { Examples = examples, Share = share };
        return new IntentClassifier(intents, model, calibration, hash, []);
    }

    private static int Bounded(int count, int largest) =>
        count >= 0 && count <= largest ? count : throw new FormatException($"{count} is not a count here.");
}
