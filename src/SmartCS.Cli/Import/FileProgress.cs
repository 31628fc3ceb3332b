namespace SmartCS.Cli.Import;

/// <summary>How far a file has been read, 0 to 1; packed bytes count, so that it also tells of a compressed one.</summary>
internal static class FileProgress
{
    public static double Of(FileStream? file)
    {
        try
        {
            return file is null ? 0 : file.Length == 0 ? 1 : Math.Min(1, (double)file.Position / file.Length);
        }
        catch (Exception exception) when (exception is ObjectDisposedException or NotSupportedException)
        {
            return 1;
        }
    }
}
